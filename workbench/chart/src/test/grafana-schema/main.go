// Holds dashboards against Grafana's own types: a field that Grafana does not know, misses, or knows
// as something else is an error, in panels, their options and their queries too. Names out of a fixed
// set are taken as they are, but for the kinds of panels.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

func main() {
	plugins.RegisterDefaultPlugins()
	status := 0
	for _, file := range os.Args[1:] {
		if fault := check(file); fault != "" {
			fmt.Println(file + ": " + fault)
			status = 1
		}
	}
	os.Exit(status)
}

func check(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	var strict dashboard.Dashboard
	// Without a fault it is an error without words, after which some of it is missing: so what
	// follows reads it again.
	if err := strict.UnmarshalJSONStrict(text); err != nil && err.Error() != "" {
		return err.Error()
	}
	var read dashboard.Dashboard
	if err := json.Unmarshal(text, &read); err != nil {
		return err.Error()
	}
	if err := read.Validate(); err != nil {
		return err.Error()
	}
	for _, each := range read.Panels {
		if each.Panel == nil {
			continue
		}
		if _, known := cog.ConfigForPanelcfgVariant(each.Panel.Type); !known {
			return "there is no panel of type " + each.Panel.Type
		}
	}
	return ""
}
