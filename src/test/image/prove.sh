#!/usr/bin/env bash
# Proves the image where no registry can be reached: builds it from the Dockerfile, on bases of this
# machine's own, and looks at it from inside. See "The image" in src/docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/../../.."

lacking() {
  echo "The image is proven with $1, lacking here; nothing was done." >&2
  exit 2
}

[ "$(id -u)" = 0 ] || lacking "the rights of root (it makes a system's root folder)"
grep -q '^JAVA_VERSION="25' "${JAVA_HOME:-lacking}/release" 2>/dev/null || lacking "JAVA_HOME, a JDK 25"
for needed in podman runc debootstrap mvn; do
  command -v "$needed" >/dev/null || lacking "$needed"
done

work=$(mktemp -d -p "${TMPDIR:-/var/tmp}" lately-image.XXXXXX)
export TMPDIR=$work
podman=(podman --runtime runc --root "$work/store" --runroot "$work/running")
# Within the limits of a machine whose root may not raise them; and no network of its own, since
# Lately is to reach servers on this machine.
bounds=(--network host --ulimit nofile=4096:4096 --ulimit nproc=4096:4096)
failed=0

clean() {
  "${podman[@]}" rm --all --force >/dev/null 2>&1 || true
  umount "$work/store/overlay" 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT

inside() {
  "${podman[@]}" run --rm --no-healthcheck "${bounds[@]}" --entrypoint sh lately -c "$1"
}

holds() {
  local sentence=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    echo "yes  $sentence"
  else
    echo "NO   $sentence"
    cat "$work/said"
    failed=1
  fi
}

megabytes() {
  "${podman[@]}" image inspect --format '{{.Size}}' "$1" | awk '{printf "%.0f MB", $1 / 1e6}'
}

src/test/image/bases.sh "$work" "${podman[@]}"
"${podman[@]}" build --pull=never --format docker "${bounds[@]}" --tag lately .

holds "It runs as user and group 10001." inside '[ "$(id -u):$(id -g)" = 10001:10001 ]'
holds "Its data folder is its own and nobody else's." \
  inside '[ "$(stat -c %u:%a data)" = 10001:700 ] && touch data/file'
holds "It may write nowhere else but where everybody may." \
  inside '[ "$(find / -xdev -writable ! -type l ! -perm -1000 ! -path "/proc/*" 2>/dev/null)" = /lately/data ]'
holds "SQLite works in its data folder." inside 'lately warm-up --database data/lately.db'
holds "It needs no folder to load from: read-only, with nothing to run in /tmp." \
  "${podman[@]}" run --rm --no-healthcheck "${bounds[@]}" --read-only --tmpfs /tmp:noexec \
  --entrypoint lately lately warm-up --database data/lately.db
holds "It has no compiler and no Maven." \
  inside '! command -v javac jlink gcc mvn && ! java --list-modules | grep -F jdk.compiler'
holds "Charts find a font." inside 'fc-list | grep -q .'
holds "The start-up cache fits, or this would not start." \
  inside 'JDK_JAVA_OPTIONS=-XX:AOTMode=on lately --version'
holds "Its health check is its own command." \
  [ "$("${podman[@]}" image inspect --format '{{.HealthCheck.Test}}' lately)" = '[CMD lately health]' ]
holds "The health check fails when nothing runs." inside '! lately health'
echo "classes from the start-up cache, and from elsewhere:"
inside 'JDK_JAVA_OPTIONS=-Xlog:class+load lately --version' |
  awk '/shared objects file/ {here++; next} /source:/ {elsewhere++} END {print here, elsewhere}'
echo "image $(megabytes lately), of it the base $(megabytes "$(awk '/^FROM/ {base = $2} END {print base}' Dockerfile)")"

ENGINE="${podman[*]}" BOUNDS="${bounds[*]}" \
  mvn -q test-compile exec:exec@bench -Dbench=ContainerRun
exit "$failed"
