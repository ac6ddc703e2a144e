// A PostgreSQL server of our own, in a folder of its own, with the settings that all systems get.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { freePort } from './ports.mjs';

const SETTINGS = `
listen_addresses = '127.0.0.1'
shared_buffers = 2GB
effective_cache_size = 8GB
max_wal_size = 8GB
random_page_cost = 1.1
max_connections = 200
`;

export class Database {
  constructor(folder, bin) {
    this.folder = folder;
    this.bin = bin;
  }

  /** Starts the server; makes it first where there is none. */
  async start() {
    if (!existsSync(`${this.folder}/PG_VERSION`)) {
      mkdirSync(this.folder, { recursive: true });
      if (this.#isRoot())
        execFileSync('chown', ['postgres', this.folder]);
      this.#server(`${this.bin}/initdb -D ${this.folder} -A trust -U postgres`);
      appendFileSync(`${this.folder}/postgresql.conf`, `${SETTINGS}unix_socket_directories = '${this.folder}'\n`);
    }
    this.port = await freePort();
    this.#server(`${this.bin}/pg_ctl -D ${this.folder} -w -l ${this.folder}/log -o "-p ${this.port}" start`);
    this.pid = Number(readFileSync(`${this.folder}/postmaster.pid`, 'utf8').split('\n')[0]);
    this.environment = { PGHOST: '127.0.0.1', PGPORT: String(this.port), PGUSER: 'postgres' };
  }

  stop() {
    if (this.pid)
      this.#server(`${this.bin}/pg_ctl -D ${this.folder} -m fast stop`);
  }

  // A server of PostgreSQL doesn't run as root.
  #server(command) {
    this.#isRoot() ? execFileSync('su', ['postgres', '-c', `cd / && ${command}`], { stdio: ['ignore', 'ignore', 'inherit'] })
      : execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  #isRoot() {
    return process.getuid() === 0;
  }

  /** What psql prints, without its decoration. */
  sql(database, text) {
    return execFileSync(`${this.bin}/psql`, ['-qAtX', '-v', 'ON_ERROR_STOP=1', '-d', database], {
      input: text, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...this.environment },
    }).trim();
  }

  has(database) {
    return this.sql('postgres', `select 1 from pg_database where datname = '${database}'`) === '1';
  }

  version() {
    return this.sql('postgres', 'show server_version');
  }
}
