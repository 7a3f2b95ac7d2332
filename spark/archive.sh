#!/bin/sh
# archive.sh FILE: node, the bundle and the packages it loads, packed for spark-submit --archives FILE#wortlaut.
# The node of this machine travels with it: make it on a machine like the workers (system, processor, libc).
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' 0
mkdir -p "$scratch/bin" "$scratch/node_modules"
cp "$(node -p process.execPath)" "$scratch/bin/node"
cp -R dist "$scratch/dist"
rm -f "$scratch"/dist/*.tar.gz "$scratch"/dist/*.tgz
# What a Spark worker loads beside the bundle: the pool of threads. Tables are written by Spark.
cp -R node_modules/piscina "$scratch/node_modules/piscina"
tar -czf "$1" -C "$scratch" bin dist node_modules
