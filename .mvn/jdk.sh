# Finds a JDK that is new enough, for ./portal and ./mvnw; source it, then call find_jdk.
# Order: JAVA_HOME, the java on the PATH, then the usual places of each system.
REQUIRED_JDK=25

# The feature release of the JDK at $1, or nothing where there is no JDK.
jdk_release() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
  fi
}

jdk_is_enough() {
  release=$(jdk_release "$1")
  [ -n "$release" ] && [ "$release" -ge "$REQUIRED_JDK" ]
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && jdk_is_enough "$JAVA_HOME"; then
    export JAVA_HOME
    return 0
  fi
  on_path=
  if command -v javac >/dev/null 2>&1; then
    javac=$(command -v javac)
    javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
    on_path=$(dirname "$(dirname "$javac")")
  fi
  for home in "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && jdk_is_enough "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  cat >&2 <<EOF
portal: no JDK $REQUIRED_JDK or newer was found. Install one (Debian, Ubuntu: openjdk-$REQUIRED_JDK-jdk-headless or temurin-$REQUIRED_JDK-jdk; macOS: brew install openjdk@$REQUIRED_JDK; any system: sdk install java $REQUIRED_JDK-tem) or point JAVA_HOME at one.
EOF
  return 1
}
