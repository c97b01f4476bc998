{{/* The name of a part: RELEASE-PART. Takes root and part. */}}
{{- define "portal.name" -}}
{{- printf "%s-%s" .root.Release.Name .part | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "portal.selector" -}}
app.kubernetes.io/name: {{ .part }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "portal.labels" -}}
{{ include "portal.selector" . }}
app.kubernetes.io/part-of: motion-mavericks-portal
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* What holds for one service: the defaults, and over them its own. Takes root and part. */}}
{{- define "portal.service" -}}
{{- mergeOverwrite (deepCopy .root.Values.service) (deepCopy (index .root.Values.services .part | default dict)) | toYaml }}
{{- end }}

{{- define "portal.image" -}}
{{- $image := .root.Values.image }}
{{- with $image.registry }}{{ . }}/{{ end }}{{ $image.repository }}/{{ .part }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "portal.collectorImage" -}}
{{- $image := .Values.collector.image }}
{{- with .Values.image.registry }}{{ . }}/{{ end }}{{ $image.repository }}:{{ $image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* Of the stories without an error, the share that is kept, in percent. */}}
{{- define "portal.keepPercent" -}}
{{- if kindIs "invalid" .Values.sampling.keepPercent }}
{{- index (dict "production" 20 "staging" 50 "development" 100) .Values.environment | default 20 }}
{{- else }}
{{- .Values.sampling.keepPercent }}
{{- end }}
{{- end }}

{{- define "portal.collectorEndpoint" -}}
{{- if .Values.collector.enabled }}http://{{ include "portal.name" (dict "root" . "part" "gateway") }}:4318
{{- else }}{{ .Values.collector.endpoint }}{{ end }}
{{- end }}

{{/* Where the samplers send what they keep, and where it is looked up: the chart's own Tempo, or another. */}}
{{- define "portal.backend" -}}
{{- if .Values.tempo.enabled }}http://{{ include "portal.name" (dict "root" . "part" "tempo") }}:4318
{{- else }}{{ .Values.collector.backend }}{{ end }}
{{- end }}

{{- define "portal.ownTempoUrl" -}}
{{- if .Values.tempo.enabled }}http://{{ include "portal.name" (dict "root" . "part" "tempo") }}:3200{{ end }}
{{- end }}

{{- define "portal.smokeTempoUrl" -}}
{{- include "portal.ownTempoUrl" . | default .Values.smoke.tempoUrl }}
{{- end }}

{{- define "portal.grafanaTempoUrl" -}}
{{- include "portal.ownTempoUrl" . | default .Values.grafana.tempoUrl }}
{{- end }}

{{/* The port of an address, its scheme's where it names none. */}}
{{- define "portal.urlPort" -}}
{{- $url := urlParse . }}
{{- regexFind "[0-9]+$" $url.host | default (ternary "443" "80" (eq $url.scheme "https")) }}
{{- end }}

{{- define "portal.databaseHost" -}}
{{- if .Values.trial.enabled }}{{ include "portal.name" (dict "root" . "part" "postgres") }}{{ else }}{{ .Values.database.host }}{{ end }}
{{- end }}
