#!/bin/sh
# Builds the collector of manifest.yaml: build.sh FOLDER leaves FOLDER/portal-collector.
# Needs Go and the modules' proxy; where one is missing or too old, one sentence and exit 3.
set -eu
builder=go.opentelemetry.io/collector/cmd/builder@v0.160.0 # the manifest's release
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:?which folder?}

go version >/dev/null 2>&1 || {
  echo "build.sh: the collector is built with Go >= 1.26, and there is no go on the PATH." >&2
  exit 3
}
minor=$(go env GOVERSION | sed -nE 's/^go1\.([0-9]+).*/\1/p')
[ "${minor:-0}" -ge 26 ] || {
  echo "build.sh: the collector is built with Go >= 1.26; this is $(go env GOVERSION)." >&2
  exit 3
}

mkdir -p "$folder"
cp "$here/manifest.yaml" "$folder/"
cd "$folder"
# No version control's stamp: the folder need not belong to a checkout.
export GOFLAGS="${GOFLAGS:-} -buildvcs=false" CGO_ENABLED=0
go run "$builder" --config=manifest.yaml >build.log 2>&1 || {
  # What is not there cannot be judged; a manifest that is wrong fails.
  if grep -qE 'dial tcp|no such host|timeout|connection re(fused|set)|proxyconnect|TLS handshake|40[34] |410 Gone|50[0-9] |module lookup disabled' build.log; then
    echo "build.sh: the collector's modules cannot be fetched: $(grep -vE '^go: (downloading|finding)' build.log | tail -n 1) All of it: $folder/build.log" >&2
    exit 3
  fi
  echo "build.sh: the collector does not build: $(grep -vE '^go: (downloading|finding)' build.log | tail -n 1) All of it: $folder/build.log" >&2
  exit 1
}
mv _build/portal-collector portal-collector
