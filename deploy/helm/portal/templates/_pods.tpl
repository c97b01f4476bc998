{{/* Pod Security "restricted", and no token of the cluster's API: nobody here asks it anything. */}}
{{- define "portal.podSecurity" -}}
automountServiceAccountToken: false
# Else Kubernetes names each Service by variables that look like the portal's settings: PORTAL_….
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user | default 10001 }}
  runAsGroup: {{ .user | default 10001 }}
  fsGroup: {{ .user | default 10001 }}
  seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "portal.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}

{{- define "portal.spread" -}}
topologySpreadConstraints:
  {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - topologyKey: {{ . }}
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    labelSelector: {matchLabels: {{ include "portal.selector" $ | fromYaml | toJson }}}
  {{- end }}
{{- end }}

{{- define "portal.pull" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* The variables that say where one service's database is, for its migrations if they are true. */}}
{{- define "portal.databaseVariables" -}}
{{- $database := .root.Values.database }}
{{- $trial := .root.Values.trial.enabled }}
{{- $host := include "portal.databaseHost" .root }}
{{- if and .migrations (not $trial) }}{{ $host = $database.directHost | default $host }}{{ end }}
{{- $mode := ternary "disable" $database.sslMode $trial }}
{{- $address := printf "%s:%v/%s?sslmode=%s" $host $database.port .part $mode }}
QUARKUS_DATASOURCE_JDBC_URL: {{ printf "jdbc:postgresql://%s" $address | quote }}
QUARKUS_DATASOURCE_REACTIVE_URL: {{ printf "postgresql://%s" $address | quote }}
{{- if and $database.pooled (not .migrations) (not $trial) }}
QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_USE_LAYER_7_PROXY: "true"
{{- end }}
{{- end }}

{{/*
One service's container that migrates its database and ends. It listens to nobody, and its role is
the only one that may change tables.
*/}}
{{- define "portal.migrationContainer" -}}
name: migrations
image: {{ include "portal.image" . }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
env:
  - {name: QUARKUS_INIT_AND_EXIT, value: "true"}
  - {name: QUARKUS_FLYWAY_MIGRATE_AT_START, value: "true"}
  - {name: QUARKUS_OTEL_SDK_DISABLED, value: "true"}
  {{- range $name, $value := include "portal.databaseVariables" (merge (dict "migrations" true) .) | fromYaml }}
  - {name: {{ $name }}, value: {{ $value | quote }}}
  {{- end }}
  {{- range $name, $value := include "portal.commonVariables" .root | fromYaml }}
  - {name: {{ $name }}, value: {{ $value | quote }}}
  {{- end }}
envFrom:
  - secretRef: {name: {{ include "portal.name" . }}}
  # Of two that name a variable the last one wins: the role is that of the migrations.
  - secretRef: {name: {{ include "portal.name" . }}-migrations}
resources:
  requests: {cpu: 100m, memory: 320Mi}
  limits: {memory: 512Mi}
{{ include "portal.containerSecurity" . }}
volumeMounts:
  - {name: tmp, mountPath: /tmp}
{{- end }}
