export const endpoint = `${process.env.HISTORIOGRAPH_URL ?? 'http://127.0.0.1:8080'}/graphql`;
