// What the documentation of PostGraphile recommends for production: the standard preset, nothing that explains or watches, statements prepared
// (as it does by itself), and as many connections in all as the other systems have.
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makeJSONPgSmartTagsPlugin } from "postgraphile/utils";

const tags = {
  version: 1,
  config: {
    procedure: {
      // The table work_citation wants this name too.
      work_citation: { tags: { name: "citation_of_work" } },
      // Gives words as the text search keeps them, for which GraphQL has no type.
      search_words: { tags: { behavior: "-*" } },
    },
  },
};

export default {
  extends: [PostGraphileAmberPreset],
  plugins: [makeJSONPgSmartTagsPlugin(tags)],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["public", "postgraphile"],
      poolConfig: { max: Math.ceil(Number(process.env.CONNECTIONS ?? 16) / Number(process.env.PROCESSES ?? 1)) },
    }),
  ],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
};
