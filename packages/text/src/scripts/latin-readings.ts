/**
 * How Latin letters may be read as Ukrainian ones: a grapheme, then its readings, likeliest first. Official spelling comes first,
 * then what people write every day. A grapheme may name its neighbours: before it `^` (start of a word), `V` (vowel), `C` (consonant);
 * after it `V`, `C` or `$` (end of the word). A spelling that only differs in і – и or a soft sign is left out where stems are equal.
 */
const TABLE = `
  shch щ; sch щ сх ш; zgh зг; kh х; gh г; zh ж; ts ц тс; tz ц; cz ч; ch ч; sh ш; ph ф; th т; ck к; qu кв;
  a а; b б; c к ц; ce це; ci ці; cy ци; cia ція ця; ciya ція; ciia ція; d д; e е; f ф; g г; h г х; i і; j й дж ж; k к; l л; l>C л ль; m м; n н; o о; p п; q к; r р; s с; t т; u у;
  v в; w в; x кс х; y и; z з;
  ^<e е є; V<e е є; ^<y и й; V<y й ї; V<i ї й; V<i>$ й ї; V<y>$ й;
  ^<ye є; ^<yi ї; ^<ya я; ^<yu ю; ^<yo йо; ^<ie є; ^<ia я; ^<iu ю;
  V<ye є; V<yi ї; V<ya я; V<yu ю; V<yo йо; V<ie є; V<ia я; V<iu ю; V<io йо;
  C<ia я ія; C<ie є іє е; C<iu ю ію іу; C<io іо йо; C<ya я ія иа; C<ye є е; C<yu ю ію; C<yo йо ьо ио;
  C<iia ія; C<iya ія; C<iie іє; C<iye іє; C<iiu ію; C<iyu ію; C<ii ії ій; C<iy>$ ій ий; C<yy>$ ий; C<yi>$ ий ії; C<yi иї ий ї; C<yia ия; C<yie иє; C<yiu ию; in>$ ін інь;
  ij ій; ja я; ju ю; je є; jo йо; ji ї
`;

function readTable(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table.split(';').map((entry) => {
      const [grapheme = '', ...readings] = entry.trim().split(' ');
      return [grapheme, readings];
    }),
  );
}

/** Grapheme, with its neighbours where they matter, → readings, likeliest first. */
export const LATIN_READINGS = /* @__PURE__ */ readTable(TABLE);
