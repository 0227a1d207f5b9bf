# Built from the sources, with a JDK.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY config config
COPY src/main src/main
# Tests and style are the business of `mvn verify`, not of an image. What Maven downloads is kept for
# the next build.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q package -Dmaven.test.skip=true -Dspotless.check.skip -Dcheckstyle.skip
# SQLite's native library as a file: else it is unpacked into /tmp at each start.
RUN cd target/lib \
 && jar xf sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" \
 && mv org/sqlite/native/Linux/*/libsqlitejdbc.so . \
 && rm -r org

# Run on a JRE, by a plain user.
# Charts are drawn with fontconfig and the font that come with this base.
FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --no-create-home --home-dir /lately --shell /usr/sbin/nologin lately \
 && install -d -o lately -g lately -m 700 /lately/data
WORKDIR /lately
COPY --from=build /src/target/lib lib
COPY --from=build /src/target/lately.jar lately.jar
# An example to replace: it names every variable that it wants.
COPY config/lately.yml config/lately.yml
# One collector thread and one compiler stage: small and quick to start. Out of memory is the end of
# the process, since half a bot is worse than one that is started again.
RUN printf '%s\n' \
      -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 \
      -Xms32m -Xmn12m -Xmx164m -Xss512k \
      -XX:MetaspaceSize=64m -XX:MaxMetaspaceSize=128m -XX:ReservedCodeCacheSize=48m \
      -XX:+ExitOnOutOfMemoryError -Dorg.sqlite.lib.path=/lately/lib -XX:AOTCache=/lately/lately.aot > java.args \
 && printf '%s\n' '#!/bin/sh' 'exec java @/lately/java.args -jar /lately/lately.jar "$@"' \
      > /usr/local/bin/lately \
 && chmod 755 /usr/local/bin/lately \
 && grep -v AOTCache java.args > training.args \
 && java @training.args -Xlog:aot=error -XX:AOTCacheOutput=/lately/lately.aot -jar /lately/lately.jar \
      warm-up --database /tmp/warm-up.db \
 && rm -rf training.args /tmp/warm-up.*
USER lately
VOLUME /lately/data
# Health and metrics. They listen on 127.0.0.1, which is the container alone, until the configuration
# says `http: {bind: 0.0.0.0}`; the health check runs inside and works either way.
EXPOSE 8080
HEALTHCHECK --start-period=20s --interval=30s --timeout=5s CMD ["lately", "health"]
ENTRYPOINT ["lately"]
CMD ["run"]
