#!/usr/bin/env bash
# Measures a plain loop and Spark side by side on this machine: how many systems (10,000), how many rounds (2), and how much
# memory (1g). Build the project before: mvn -Pspark -pl examples/spark -am verify
set -euo pipefail
cd "$(dirname "$0")"
table=$(mktemp -d)
trap 'rm -rf "$table"' EXIT
options=$(sed -n '/<spark.jvm>/,/<\/spark.jvm>/p' pom.xml | sed 's/<[^>]*>//g')
# shellcheck disable=SC2086 # The options are words.
java $options -Xmx"${3:-1g}" -Dlog4j2.configurationFile=src/test/resources/log4j2.properties \
  -cp "target/classes:$(cat target/classpath)" com.example.spark.LocalSpark ../data "$table" "${1:-10000}" "${2:-2}"
