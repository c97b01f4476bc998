{{/* One run of the trace smoke: it ends well, or the Job has failed. */}}
{{- define "portal.smokePod" -}}
{{- $root := . }}
restartPolicy: Never
{{- include "portal.podSecurity" (dict) | nindent 0 }}
{{- include "portal.pull" . }}
containers:
  - name: smoke
    image: {{ include "portal.image" (dict "root" . "part" "smoke") }}
    imagePullPolicy: {{ .Values.image.pullPolicy }}
    args:
      - --mode=deployed
      - --tenant={{ .Values.collector.smokeTenant }}
      - --issuer={{ .Values.identity.issuer }}
      - --tempo-url={{ include "portal.smokeTempoUrl" . }}
      {{- range $part, $_ := include "portal.house" . | fromYaml }}
      - --address={{ $part }}=http://{{ include "portal.name" (dict "root" $root "part" $part) }}:8080
      {{- end }}
    envFrom:
      - secretRef: {name: {{ .Values.smoke.secret }}}
    resources:
      requests: {cpu: 50m, memory: 96Mi}
      limits: {memory: 192Mi}
    {{- include "portal.containerSecurity" . | nindent 4 }}
    volumeMounts:
      - {name: tmp, mountPath: /tmp}
volumes:
  - name: tmp
    emptyDir: {sizeLimit: 64Mi}
{{- end }}
