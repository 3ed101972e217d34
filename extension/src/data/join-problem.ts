import type { LinkProblem } from '@soxanh/sync';

/** Why a machine was not connected, or does not have the book yet: the same code goes on where it was broken off. */
export type JoinProblem =
  /** The office's policy names another server. */
  | { readonly kind: 'other-hub'; readonly url: string; readonly ours: string }
  /** Used, expired or never given. */
  | { readonly kind: 'invitation' }
  | { readonly kind: 'unreached'; readonly url: string }
  /** It is of another book than the open one. */
  | { readonly kind: 'other-book'; readonly theirs?: string | undefined; readonly ours: string }
  /** The sample book is never shared. */
  | { readonly kind: 'synthetic' }
  /** A founding code asks for a book, and this machine has none, or is not the Office's. */
  | { readonly kind: 'no-book' | 'not-office' }
  | { readonly kind: 'protocol' | 'too-many' | 'disk' | 'device-taken' | 'unavailable' | 'failed' };

/** Why a server did not take this machine in. */
export function joinProblemOf(problem: LinkProblem, url: string): JoinProblem {
  switch (problem.kind) {
    case 'unreached':
      return { kind: 'unreached', url };
    // An unknown book is told no better than an unknown code: who has neither learns nothing.
    case 'book':
    case 'invitation':
      return { kind: 'invitation' };
    case 'protocol':
    case 'too-many':
    case 'disk':
    case 'device-taken':
    case 'unavailable':
      return { kind: problem.kind };
    default:
      return { kind: 'failed' };
  }
}
