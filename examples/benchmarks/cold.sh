#!/usr/bin/env bash
# What a whole process costs, from a cold start: wall time, processor time and peak memory of the command
# line, with and without a class-data archive, beside liboscal-java doing the nearest equal thing.
#
#   mvn -B -q -Pbench -DskipTests package && examples/benchmarks/cold.sh [RUNS [JDK]]
#
# JDK is the folder of another one, such as one that makes AOT caches, for a row of its own.
# The runs take turns, so that a slow moment of the machine meets all of them. Needs GNU time.
set -euo pipefail
runs=${1:-9}
newer=${2:-}
cd "$(dirname "$0")/../.."
jar=examples/target/heirloom.jar
peer=examples/benchmarks/target/classpath
for needed in "$jar" "$peer"; do
  [ -f "$needed" ] || { echo "$needed is not there: see the top of this script" >&2; exit 1; }
done
[ -x /usr/bin/time ] || { echo "GNU time is not there: install the package 'time'" >&2; exit 1; }
classes=examples/benchmarks/target/classes:$(cat "$peer")
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

measure() { # NAME COMMAND...: appends wall seconds, processor seconds, KiB
  local name=$1
  shift
  /usr/bin/time -a -o "$log/$name" -f '%e %U %S %M' "$@" >"$log/out" 2>"$log/err" \
    || { cat "$log/err" >&2; exit 1; }
}

median() { # FILE EXPRESSION
  awk "{ print $2 }" "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

row() { # TITLE NAME
  printf '| %s | %.2f s | %.2f s | %.0f MiB | %.2f |\n' "$1" \
    "$(median "$log/$2" '$1')" "$(median "$log/$2" '$2 + $3')" "$(median "$log/$2" '$4 / 1024')" \
    "$(paste -d' ' "$log/$2" "$log/peer" | awk '{ print $1 / $5 }' | sort -n \
        | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')"
}

compare() { # TITLE PROFILE OFFERING [COMPONENT-DEFINITION]
  local job=(determine --baseline "$2" --provider "$3" --as-of 2023-06-30)
  rm -f "$log"/java "$log"/archive "$log"/newer "$log"/peer
  examples/bin/heirloom "${job[@]}" >/dev/null 2>&1 # leaves the archive
  [ -z "$newer" ] || JAVA_HOME=$newer examples/bin/heirloom "${job[@]}" >/dev/null 2>&1
  for _ in $(seq "$runs"); do
    measure java java -jar "$jar" "${job[@]}"
    measure archive examples/bin/heirloom "${job[@]}"
    [ -z "$newer" ] || JAVA_HOME=$newer measure newer examples/bin/heirloom "${job[@]}"
    measure peer java -cp "$classes" dev.heirloom.benchmarks.ColdPeer "$2" ${4:+"$4"}
  done
  echo
  echo "$1, medians of $runs:"
  echo
  echo '| process | wall | processor | peak memory | wall, of the peer |'
  echo '| --- | --- | --- | --- | --- |'
  row 'java -jar heirloom.jar' java
  row 'examples/bin/heirloom' archive
  [ -z "$newer" ] || row "examples/bin/heirloom with $(basename "$newer")" newer
  row 'liboscal-java' peer
}

data=examples/data
compare 'The embedded example' $data/fedramp-rev4-moderate.json \
  $data/cloud-gov-2023-03.json $data/cloud-gov-2023-03.json
published=../shared/data
if [ -d "$published" ]; then
  compare "FedRAMP's rev4 Moderate profile over NIST's catalog, and cloud.gov's workbook of 2023" \
    $published/resolution/fedramp-rev4/MODERATE_profile.json $published/crm/paas-d1818596.xlsx
fi
