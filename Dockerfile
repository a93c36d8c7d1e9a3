# One file for every service. The jars come from Maven, so no step here needs the network:
#   mvn package && docker build --build-arg SERVICE=directory-service --tag samlingsplats/directory-service:0.1.0 .
ARG JRE=eclipse-temurin:25-jre

FROM ${JRE} AS layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}.jar app.jar
RUN ["java", "-Djarmode=tools", "-jar", "app.jar", "extract", "--layers", "--destination", "."]

FROM ${JRE}
WORKDIR /app
# From what changes seldom to what changes with each commit.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
ENV SERVER_PORT=8080 SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_PORT=9090 MANAGEMENT_SERVER_ADDRESS=0.0.0.0
EXPOSE 8080 9090
# Further flags go into JDK_JAVA_OPTIONS, an AOT cache (docs/operations.md) as -XX:AOTCache=/aot/app.aot. One
# process, so it is number 1 and gets the TERM that lets it finish what it has begun.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
