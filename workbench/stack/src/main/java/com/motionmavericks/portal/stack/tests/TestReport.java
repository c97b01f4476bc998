package com.motionmavericks.portal.stack.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One test class' report, as surefire and failsafe write it: a suite with its counts, and inside it
 * an element for each test, which holds what was thrown where it failed.
 */
record TestReport(TestTotals totals, List<FailedTest> failures) {
  static TestReport read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      xml.nextTag();
      long failed = count(xml, "failures") + count(xml, "errors");
      long skipped = count(xml, "skipped");
      TestTotals totals = new TestTotals(count(xml, "tests") - failed - skipped, failed, skipped);
      return new TestReport(totals, failures(xml));
    } catch (IOException | XMLStreamException e) {
      String half = "Its report ends half way, as if its JVM had died: " + file;
      String name = file.getFileName().toString().replaceAll("^TEST-|\\.xml$", "");
      return new TestReport(new TestTotals(0, 1, 0), List.of(new FailedTest(name, half)));
    }
  }

  private static List<FailedTest> failures(XMLStreamReader xml) throws XMLStreamException {
    List<FailedTest> failures = new ArrayList<>();
    String test = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "testcase" -> test = name(xml);
          case "failure", "error" -> failures.add(new FailedTest(test, xml.getElementText()));
          default -> {}
        }
      }
    }
    return List.copyOf(failures);
  }

  private static String name(XMLStreamReader testcase) {
    String type = testcase.getAttributeValue(null, "classname");
    String method = testcase.getAttributeValue(null, "name");
    return method == null || method.isEmpty() || method.equals(type) ? type : type + "." + method;
  }

  private static long count(XMLStreamReader suite, String attribute) {
    String value = suite.getAttributeValue(null, attribute);
    return value == null ? 0 : Long.parseLong(value);
  }
}
