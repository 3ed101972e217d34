/** A step of the schema. Steps are data: in order, never edited after a release, importing nothing of today's code. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The tables that hold what belongs to a book: each has row-level security, and its keys begin with the book's id. */
export const TENANT_TABLES = ['book', 'record', 'machine', 'device_name', 'invitation'] as const;

/**
 * The schema `soxanh`, owned by `soxanh_owner`. The service's role sees the rows of the book named by the setting
 * `soxanh.book` of its transaction, and none without it, and may delete nothing. `directory` has the ids of books only,
 * for nightly work; `founding` is from before there is a book. Texts compare by bytes.
 */
export const POSTGRES_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    sql: `
      create table soxanh.book (
        book text collate "C" primary key, synthetic boolean not null, epoch text not null, secret bytea not null,
        seq bigint not null, tag bytea, rights text not null, loading text, made_at bigint not null
      );
      create table soxanh.record (
        book text collate "C" not null, seq bigint not null, kind smallint not null, id uuid not null,
        hash bytea not null, device text collate "C" not null, n bigint, tag bytea not null, fact boolean not null,
        batch text collate "C", text text not null, primary key (book, seq)
      );
      create unique index record_same on soxanh.record (book, id, hash, kind);
      create index record_place on soxanh.record (book, device, n) where n is not null;
      create index record_fact on soxanh.record (book, seq) where fact;
      create index record_batch on soxanh.record (book, batch) where batch is not null;
      -- Statistics that know every book and import there is take a later one for empty, and would have a book read whole
      -- for each look-up.
      alter table soxanh.record alter column book set statistics 0, alter column batch set statistics 0;
      create table soxanh.machine (
        book text collate "C" not null, machine text collate "C" not null, token_hash bytea, label text,
        duties text not null, made_at bigint not null, seen_at bigint, revoked_at bigint, primary key (book, machine)
      );
      create unique index machine_token on soxanh.machine (book, token_hash) where token_hash is not null;
      create table soxanh.device_name (
        book text collate "C" not null, device text collate "C" not null, machine text collate "C" not null,
        nth integer not null, primary key (book, device)
      );
      create index device_name_machine on soxanh.device_name (book, machine, nth);
      create table soxanh.invitation (
        book text collate "C" not null, secret_hash bytea not null, duties text not null, expires_at bigint not null,
        used_by text collate "C", primary key (book, secret_hash)
      );
      create table soxanh.founding (secret_hash bytea primary key, expires_at bigint not null, book text collate "C");
      create table soxanh.directory (book text collate "C" primary key);

      alter table soxanh.book enable row level security;
      alter table soxanh.book force row level security;
      alter table soxanh.record enable row level security;
      alter table soxanh.record force row level security;
      alter table soxanh.machine enable row level security;
      alter table soxanh.machine force row level security;
      alter table soxanh.device_name enable row level security;
      alter table soxanh.device_name force row level security;
      alter table soxanh.invitation enable row level security;
      alter table soxanh.invitation force row level security;
      create policy of_book on soxanh.book using (book = current_setting('soxanh.book', true));
      create policy of_book on soxanh.record using (book = current_setting('soxanh.book', true));
      create policy of_book on soxanh.machine using (book = current_setting('soxanh.book', true));
      create policy of_book on soxanh.device_name using (book = current_setting('soxanh.book', true));
      create policy of_book on soxanh.invitation using (book = current_setting('soxanh.book', true));

      grant usage on schema soxanh to soxanh_hub;
      grant select, insert on soxanh.record, soxanh.device_name, soxanh.directory to soxanh_hub;
      grant select, insert, update on soxanh.book, soxanh.machine, soxanh.invitation, soxanh.founding to soxanh_hub;
      grant select on soxanh.migration to soxanh_hub;
    `,
  },
];
