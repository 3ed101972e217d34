import { Client } from 'pg';
import { urlOf } from './subject.ts';

/** A database without any schema on the server of this run. */
export async function newDatabase(name: string): Promise<void> {
  const admin = new Client({ connectionString: urlOf('postgres', 'postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
}
