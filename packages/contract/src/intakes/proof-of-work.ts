import * as z from 'zod/mini';

const hex = z.string().check(z.regex(/^[0-9a-f]*$/), z.maxLength(256));

const challengeParametersShape = {
  /** How keys are derived. */
  algorithm: z.literal('PBKDF2/SHA-256'),
  /** Hexadecimal. */
  nonce: hex,
  /** Hexadecimal. */
  salt: hex,
  cost: z.number().check(z.int(), z.gte(1), z.lte(100_000), z.meta({ description: 'Iterations of each derivation.' })),
  keyLength: z.number().check(z.int(), z.gte(1), z.lte(64), z.meta({ description: 'Of a derived key, bytes.' })),
  keyPrefix: hex.check(z.meta({ description: 'What the wanted key begins with.' })),
  /** The HMAC of the wanted key, hexadecimal. */
  keySignature: z.exactOptional(hex),
  expiresAt: z.number().check(z.meta({ description: 'Seconds since 1970; refused afterwards.' })),
  data: z
    .object({
      /** The identifier that the sender chose (UUID). */
      submission_id: z.string(),
    })
    .check(z.meta({ description: 'The one submission that the work is for.' })),
};

const proofChallengeShape = {
  parameters: z
    .object(challengeParametersShape)
    .check(
      z.meta({ description: 'By altcha, version 2: find the counter whose derived key begins with `keyPrefix`.' }),
    ),
  /** The HMAC of the parameters, hexadecimal. */
  signature: hex,
};

/** The schema of {@link ProofChallenge}. */
export interface ProofChallengeSchema extends z.ZodMiniObject<typeof proofChallengeShape> {}

/** A little work for the sender's device, which costs one person nothing and a flood much. */
export const proofChallenge: ProofChallengeSchema = z.object(proofChallengeShape).check(
  z.meta({
    id: 'ProofChallenge',
    description: 'A little work for the device of the sender, signed, for one submission, and good once.',
  }),
);

const proofOfWorkShape = {
  challenge: proofChallenge,
  /** The counter, and the key that it gives (hexadecimal). */
  solution: z.object({
    /** The counter that was found, from 0. */
    counter: z.number().check(z.int(), z.gte(0)),
    /** The key that it gives, hexadecimal. */
    derivedKey: hex,
  }),
};

/** The schema of {@link ProofOfWork}. */
export interface ProofOfWorkSchema extends z.ZodMiniObject<typeof proofOfWorkShape> {}

/** A challenge, solved. */
export const proofOfWork: ProofOfWorkSchema = z
  .object(proofOfWorkShape)
  .check(z.meta({ id: 'ProofOfWork', description: 'A challenge, solved.' }));

/** A little work for the sender's device, which costs one person nothing and a flood much. */
export interface ProofChallenge extends z.output<ProofChallengeSchema> {}
/** A challenge, solved. */
export interface ProofOfWork extends z.output<ProofOfWorkSchema> {}
