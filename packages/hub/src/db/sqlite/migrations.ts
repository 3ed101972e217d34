/** A step of the schema. Steps are data: in order, never edited after a release, importing nothing of today's code. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/**
 * The schema in one file. Every table but `founding` begins with the book's id; instants are milliseconds, days do not
 * occur. A record's `kind` is 0 for an entry, 1 for a refusal.
 */
export const SQLITE_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    sql: `
      create table book (
        book text primary key, synthetic integer not null, epoch text not null, secret blob not null,
        seq integer not null, tag blob, rights text not null, loading text, made_at integer not null
      ) strict, without rowid;
      create table record (
        book text not null, seq integer not null, kind integer not null, id text not null, hash blob not null,
        device text not null, n integer, tag blob not null, fact integer not null, batch text, text text not null,
        primary key (book, seq)
      ) strict, without rowid;
      create unique index record_same on record (book, id, hash, kind);
      create index record_place on record (book, device, n) where n is not null;
      create index record_fact on record (book, seq) where fact = 1;
      create index record_batch on record (book, batch) where batch is not null;
      create table machine (
        book text not null, machine text not null, token_hash blob, label text, duties text not null,
        made_at integer not null, seen_at integer, revoked_at integer, primary key (book, machine)
      ) strict, without rowid;
      create unique index machine_token on machine (book, token_hash) where token_hash is not null;
      create table device_name (
        book text not null, device text not null, machine text not null, nth integer not null,
        primary key (book, device)
      ) strict, without rowid;
      create index device_name_machine on device_name (book, machine, nth);
      create table invitation (
        book text not null, secret_hash blob not null, duties text not null, expires_at integer not null,
        used_by text, primary key (book, secret_hash)
      ) strict, without rowid;
      create table founding (
        secret_hash blob primary key, expires_at integer not null, book text
      ) strict, without rowid;
    `,
  },
];
