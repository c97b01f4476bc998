{{/*
The services as the code has them: whom each calls, what lies outside of the cluster (beside the
issuer, whom all ask), and which paths the front door leads to it. /internal is in none of them.
*/}}
{{- define "portal.house" -}}
projects:
  calls: [milestones, assets]
  paths: [/people, /projects]
milestones:
  calls: [projects, assets]
  paths: [/milestones]
assets:
  calls: [projects]
  outside: [mux]
  paths: [/assets, /webhooks/mux]
notifications:
  calls: [projects]
  outside: [resend]
  paths: [/deliveries, /notifications, /preferences, /unsubscribe, /webhooks/resend]
sharelinks:
  calls: [projects, assets, notifications]
  paths: [/share-links, /s]
scheduler:
  calls: [assets, sharelinks]
  paths: []
{{- end }}
