const endpoint = new URL('/graphql', location);
const subscriptions = new URL(endpoint);
subscriptions.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

const examples = [
  `# Why did the Soviet Union intervene in Spain? The answers, who holds them,
# and for each claim the sources for and against it, with the place.
query MainRoad {
  debate(slug: "soviet-intervention-in-spain") {
    question
    positions {
      nodes {
        name
        thesis
        holders {
          person { name }
          source { title }
        }
      }
    }
    claims(first: 10) {
      nodes {
        statement
        supporting {
          nodes {
            source { byline title issuedYear }
            locator { label }
          }
        }
        opposing {
          nodes {
            source { byline title issuedYear }
            locator { label }
          }
        }
      }
    }
  }
}
`,
  `# Which debates are there, and how much has been gathered on each?
query Debates {
  debates {
    totalCount
    nodes {
      slug
      question
      positions { totalCount }
      claims { totalCount }
    }
  }
}
`,
  `# Which claims are contested? Those with evidence on both sides, and who opposes them.
query Contested {
  claims(first: 10, filter: { supporting: {}, opposing: {} }) {
    totalCount
    nodes {
      statement
      supporting { totalCount }
      opposing {
        nodes {
          summary
          source { byline issuedYear }
        }
      }
    }
  }
}
`,
];

ReactDOM.createRoot(document.getElementById('playground')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: endpoint.href, subscriptionUrl: subscriptions.href }),
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: false,
  }),
);
