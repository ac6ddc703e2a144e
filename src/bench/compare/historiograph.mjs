// How our own program is named and told which database it has.
export const program = 'target/quarkus-app/quarkus-run.jar';

export function settings(database, name) {
  return {
    QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://127.0.0.1:${database.port}/${name}`,
    QUARKUS_DATASOURCE_USERNAME: 'postgres',
    QUARKUS_DATASOURCE_PASSWORD: '',
  };
}
