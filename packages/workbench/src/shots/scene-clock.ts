import { TRIAL_NOW } from '../browser/builds.ts';

/**
 * Loaded before the server's program, whose clock then begins where the browsers' does: in a picture the hours of the one
 * stand beside those of the others.
 */
const realNow = Date.now;
const began = realNow();
Date.now = () => Date.parse(TRIAL_NOW) + (realNow() - began);
