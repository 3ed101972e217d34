/** What a file that is not Unicode is written in, as far as its letters tell. */
export type LegacyGuess = 'windows-1258' | 'TCVN3 (ABC)' | 'VNI' | undefined;

/** Punctuation and signs above ASCII that mean the same in every Western Windows code page. */
const SHARED_SIGNS = /[€‚„…†‡‰‹‘’“”•–—™› «»°²³·×÷½¼¾§©®±]/u;

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ₫]/iu;

/**
 * Guesses the encoding of a Vietnamese text from before Unicode, given as its bytes read in Windows-1258 and in
 * Windows-1252. Windows-1258 is recognised only when every letter makes sense in it and tone marks fall on vowels;
 * then it can be read. TCVN3 and VNI are fonts more than encodings (capitals, and the same codes for other letters in
 * other fonts), so they are named, not converted.
 *
 * @returns undefined if nothing fits well enough: better refused than misread.
 */
export function guessLegacy(as1258: string, as1252: string): LegacyGuess {
  if (isWindows1258(as1258.normalize('NFC'))) return 'windows-1258';
  return looksLikeOldFont(as1252);
}

function isWindows1258(text: string): boolean {
  let marked = 0;
  let letters = 0;
  for (const sign of text) {
    if (sign <= '\u007F' || SHARED_SIGNS.test(sign)) continue;
    // A tone mark left over by NFC stands on no vowel; a letter Vietnamese does not have is another encoding.
    if (!VIETNAMESE.test(sign)) return false;
    letters++;
    // Letters with a tone outside Latin-1 come from two bytes, letter and mark: hardly ever by accident.
    if (sign.codePointAt(0) !== undefined && sign >= '\u1EA0') marked++;
    else if (/[ìòãõĩũ]/iu.test(sign)) marked++;
  }
  // A capital after a small letter is how TCVN3's small letters look here: "GiÊy".
  if (/\p{Ll}(?![A-Z])\p{Lu}/u.test(text)) return false;
  return letters === 0 || marked > 0;
}

/** Signs that TCVN3 uses for its commonest letters, between letters: "c¸c b¹n", "T«i". */
const TCVN3_SIGNS = /\p{L}[µ¸¹¶¨©ª«¬®]\p{L}|®[a-zÊÌÎÖÓÔ×ÝÞßåäæëíóøùúûüý]|\p{L}[µ¸¹¶«¬](?=[\s,;"]|$)/gu;

/** A vowel followed by the letters that VNI uses as marks: "chaøo caùc baïn", "ñi hoïc". */
const VNI_MARKS = /[aeouyöô][øùûõïâáàåãäéèúüæêë]|\bñ[aioueöô]/giu;

/** Letters of a language show themselves early; ten megabytes of noise need not be searched to the end. */
const SAMPLE = 200_000;

/**
 * Recognises a text in TCVN3 or VNI that was read (or saved) as if it were Western: what a person sees as garbage.
 * Asks for two different witnesses, because one may be a French word.
 */
export function looksLikeOldFont(text: string): 'TCVN3 (ABC)' | 'VNI' | undefined {
  if (hasUnicodeVietnamese(text)) return undefined;
  const sample = text.slice(0, SAMPLE);
  const tcvn3 = new Set(sample.match(TCVN3_SIGNS));
  const vni = new Set(sample.toLowerCase().match(VNI_MARKS));
  // French has "aï" and "oû" too, but neither a vowel with ø or õ behind it nor one with â.
  const isVni = vni.size > 1 && [...vni].some((mark) => /[øõâ]/.test(mark));
  if (tcvn3.size === 0 && !isVni) return undefined;
  return isVni && vni.size > tcvn3.size ? 'VNI' : 'TCVN3 (ABC)';
}

/** Letters that no Western code page has: then the text is Unicode and what looks odd in it is foreign. */
const hasUnicodeVietnamese = (text: string): boolean =>
  /[\u0102\u0103\u0110\u0111\u01A0-\u01B0\u1EA0-\u1EF9]/u.test(text);
