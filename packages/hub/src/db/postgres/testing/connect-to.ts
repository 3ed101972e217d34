import { Client } from 'pg';

/** A connection of its own, beside what a hub holds. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
