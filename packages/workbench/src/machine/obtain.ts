/** A program this repository's commands need, and where it may be found. */
export interface Wanted {
  readonly title: string;
  /** An environment variable that names the program to use instead of looking for one. */
  readonly variable?: string;
  /** Names and places to look for, the preferred first. */
  readonly candidates: readonly string[];
  /** Taken only if the preferred cannot be had. */
  readonly otherwise: readonly string[];
  /** The Debian packages that bring it. */
  readonly debian: readonly string[];
}

/** The machine, as far as finding and installing programs goes. */
export interface Machine {
  readonly variable: (name: string) => string | undefined;
  readonly find: (candidates: readonly string[]) => string | undefined;
  readonly mayInstall: () => boolean;
  readonly install: (packages: readonly string[]) => Promise<boolean>;
}

/** A path, or one line for people that says what to install. */
export type Obtained = { readonly path: string } | { readonly missing: string };

/**
 * What is there is used; else it is installed, where that needs no question; else what is second best is
 * used; else one line says what to do.
 */
export async function obtain(wanted: Wanted, machine: Machine): Promise<Obtained> {
  const named = wanted.variable === undefined ? undefined : machine.variable(wanted.variable);
  if (named !== undefined && named !== '') {
    const path = machine.find([named]);
    return path === undefined
      ? { missing: `${wanted.variable} names ${named}, which is no program on this machine.` }
      : { path };
  }
  const path =
    machine.find(wanted.candidates) ?? (await installed(wanted, machine)) ?? machine.find(wanted.otherwise);
  return path === undefined ? { missing: missingLine(wanted) } : { path };
}

async function installed(wanted: Wanted, machine: Machine): Promise<string | undefined> {
  const done = machine.mayInstall() && (await machine.install(wanted.debian));
  return done ? machine.find(wanted.candidates) : undefined;
}

function missingLine({ title, variable, debian }: Wanted): string {
  const instead = variable === undefined ? '' : `, or set ${variable} to its path`;
  return `${title} is needed and was not found: install it (Debian, as root: apt-get install ${debian.join(' ')})${instead}.`;
}
