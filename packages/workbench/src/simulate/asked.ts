import type { HubRequest } from '@soxanh/sync';

/** A question with the token of who asks. */
export interface Asked extends HubRequest {
  readonly token: string;
}
