#!/bin/sh
# Builds what is older than its sources, and nothing else: build.sh MODULE...
# MODULE is a service (projects-service), one of the workbench (backends) or "launcher", which is
# the module stack, copied to .portal/launcher so that no later build pulls it from under a running
# one.
# All output goes to stderr; what goes wrong ends in one sentence and exit 1.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
state=$root/.portal
stamps=$state/build
log=$stamps/log

fail() {
  echo "portal: $*" >&2
  exit 1
}

folder_of() {
  case $1 in
    *-service) echo "$1" ;;
    launcher) echo workbench/stack ;;
    *) echo "workbench/$1" ;;
  esac
}

is_built() {
  folder=$root/$(folder_of "$1")
  case $1 in
    *-service) [ -f "$folder/target/quarkus-app/quarkus-run.jar" ] ;;
    launcher) [ -d "$state/launcher" ] ;;
    yardstick) [ -f "$folder/target/quarkus-app/quarkus-run.jar" ] ;;
    *) [ -d "$folder/target/lib" ] && ls "$folder"/target/"$1"-*.jar >/dev/null 2>&1 ;;
  esac
}

# Is a source, a pom.xml or a folder of sources (something was deleted) newer than the last build?
is_stale() {
  is_built "$1" && [ -f "$stamps/$1" ] || return 0
  case $1 in
    *-service) above=$root/platform ;;
    launcher) above=$root/workbench/smoke ;; # reads traces for it
    *) above= ;;
  esac
  [ -n "$(find "$root/pom.xml" "$root/workbench/pom.xml" "$root/workbench/ports" ${above:+"$above"} "$root/$(folder_of "$1")" -name target -prune \
    -o \( -path '*/src/main/*' -o -path '*/src/main' -o -name pom.xml \) -newer "$stamps/$1" -print 2>/dev/null | head -n 1)" ]
}

stale_of() {
  for module in "$@"; do
    if is_stale "$module"; then printf '%s ' "$module"; fi
  done
}

# Why Maven failed, in one sentence.
explain() {
  if grep -q 'No space left on device' "$log"; then
    echo "the disk is full: free some space (the build writes to $root and to Maven's local repository) and try again."
  elif grep -qE 'Read-only file system' "$log"; then
    echo "cannot write to $root: the file system is read-only; work in a copy that you may write to."
  elif tail -n 1 "$log" | grep -q '^mvnw: '; then # its last word; what it said before is progress
    tail -n 1 "$log" | sed 's/^mvnw: //'
  elif grep -qE 'Could not (transfer|find|resolve)|could not be resolved|ould not be fetched|Unknown host' "$log"; then
    what=$(sed -nE 's/.*[Cc]ould not (transfer|find) artifact ([^ ]+).*/\2/p; s/.*(Plugin|The following artifacts) ([^ ]+) .*could not be resolved.*/\2/p' "$log" | head -n 1)
    echo "could not fetch ${what:-what the build needs}: the first build needs the network and a reachable Maven registry (proxy and mirrors: ~/.m2/settings.xml). All of it: $log"
  elif grep -q 'COMPILATION ERROR' "$log"; then
    echo "the sources do not compile: $(sed -nE "s#^\[(WARNING|ERROR)\] ($root/)?(.*\.java:.*)#\3#p" "$log" | head -n 1). All of it: $log"
  else
    echo "the build failed: $(grep -m 1 '^\[ERROR\]' "$log" | sed 's/^\[ERROR\] //'). All of it: $log"
  fi
}

locked=
trap '[ -z "$locked" ] || rm -rf "$stamps/lock"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# One build at a time. The holder of a lock may have been killed.
lock() {
  until mkdir "$stamps/lock" 2>/dev/null; do
    holder=$(cat "$stamps/lock/pid" 2>/dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$stamps/lock"; else sleep 1; fi
  done
  locked=yes
  echo $$ >"$stamps/lock/pid"
}

note() {
  for module in "$@"; do
    cp -p "$stamps/begun" "$stamps/$module"
  done
}

# All of it or nothing: a launcher without one of its libraries would not even say what is wrong.
copy_launcher() {
  rm -rf "$state/launcher.next" &&
    mkdir "$state/launcher.next" &&
    cp "$root"/workbench/stack/target/stack-*.jar "$root"/workbench/stack/target/lib/*.jar "$state/launcher.next/" 2>/dev/null &&
    rm -rf "$state/launcher" "$state/launcher.jsa" &&
    mv "$state/launcher.next" "$state/launcher"
}

[ -n "$(stale_of "$@")" ] || exit 0
if ! mkdir -p "$stamps" 2>/dev/null || [ ! -w "$stamps" ]; then
  fail "cannot write to $state: is the checkout read-only, or not yours? Work in a copy that you may write to."
fi
lock
# Whoever had the lock before may have built it.
stale=$(stale_of "$@")
[ -n "$stale" ] || exit 0
folders=
for module in $stale; do
  folders=$folders${folders:+,}$(folder_of "$module")
done
echo "building ${stale% }" >&2
# What is saved while the build runs is newer than this.
touch "$stamps/begun" 2>/dev/null || fail "cannot write to $state: is the disk full?"
# Maven builds the project that it is started in, wherever ./portal was called from.
cd "$root"
"$root/mvnw" -B -T 1C -pl "$folders" package -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip >"$log" 2>&1 </dev/null || fail "$(explain)"
case " $stale" in *" launcher "*) copy_launcher || fail "cannot write $state/launcher: is the disk full?" ;; esac
# shellcheck disable=SC2086
note $stale
