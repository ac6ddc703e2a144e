// Where the service under test is.
const service = process.env.HISTORIOGRAPH_URL ?? 'http://127.0.0.1:8080';

export const endpoint = `${service}/graphql`;
export const webSocket = endpoint.replace(/^http/, 'ws');
