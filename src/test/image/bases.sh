#!/usr/bin/env bash
# Makes the two images that the Dockerfile begins from, where no registry can be reached, and tags
# them as it names them: this machine's own Debian with what Temurin's image adds to its system, and
# either the JRE of the modules that Temurin's has, or the whole JDK and a Maven from Central.
#
# usage: bases.sh FOLDER PODMAN [OPTION…]
set -euo pipefail
folder=$1
shift
podman=("$@")
maven=3.9.11
java=opt/java/openjdk

# Those of the boot and the platform loader, as OpenJDK's make files choose them for a JRE.
modules=java.se,jdk.accessibility,jdk.charsets,jdk.crypto.cryptoki,jdk.dynalink,jdk.httpserver
modules+=,jdk.incubator.vector,jdk.jdwp.agent,jdk.jfr,jdk.localedata,jdk.management.agent
modules+=,jdk.management.jfr,jdk.naming.dns,jdk.naming.rmi,jdk.net,jdk.nio.mapmode,jdk.sctp
modules+=,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.xml.dom,jdk.zipfs

system() {
  local codename mirror
  codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
  # shellcheck disable=SC2016
  mirror=$(apt-get indextargets --format '$(RELEASE) $(SITE)' 'Created-By: Packages' |
    awk -v release="$codename" '$1 == release && !site {site = $2} END {print site}')
  debootstrap --variant=minbase --include=ca-certificates,fontconfig "$codename" "$1" "$mirror" \
    >"$folder/debootstrap.log"
  rm -rf "$1"/var/cache/apt/* "$1"/var/lib/apt/lists/*
  mkdir -p "$1/opt/java"
}

jre() {
  "$JAVA_HOME/bin/jlink" --strip-debug --no-man-pages --no-header-files --generate-cds-archive \
    --add-modules "$modules" --output "$1/$java" >"$folder/jlink.log" 2>&1
}

jdk_and_maven() {
  cp -rL "$JAVA_HOME" "$1/$java"
  mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:unpack \
    -Dartifact="org.apache.maven:apache-maven:$maven:tar.gz:bin" -DoutputDirectory="$1/opt" \
    -DmarkersDirectory="$folder" >"$folder/maven.log" 2>&1
  ln -s "/opt/apache-maven-$maven/bin/mvn" "$1/usr/bin/mvn"
}

image() {
  tar -C "$1" -c . | "${podman[@]}" import --quiet --change "ENV JAVA_HOME=/$java" \
    --change "ENV PATH=/$java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
    --change 'ENV LANG=C.UTF-8' - "docker.io/library/$2" >/dev/null
}

read -r build run < <(awk '/^FROM/ {print $2}' Dockerfile | xargs)
system "$folder/run"
cp -a "$folder/run" "$folder/build"
jre "$folder/run"
jdk_and_maven "$folder/build"
image "$folder/run" "$run"
image "$folder/build" "$build"
rm -rf "$folder/run" "$folder/build"
