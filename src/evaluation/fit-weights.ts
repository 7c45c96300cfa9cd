/** A labelled example in terms of the model: which non-negative steps it takes, and by how much. */
export interface Sample {
  /** 1 for trade, 0 for innocent. */
  readonly label: number;
  readonly steps: readonly { readonly name: string; readonly value: number }[];
}

export interface FitOptions {
  /** Where the weights start, and to where they are drawn back. */
  readonly prior: ReadonlyMap<string, number>;
  /** Names of weights that may take either sign; all others stay at or above zero. */
  readonly free: ReadonlySet<string>;
  /** Below what some weights may not fall, whatever the samples say: reason demands it. */
  readonly floors?: ReadonlyMap<string, number>;
  /** How strongly weights are drawn to the prior. */
  readonly pull: number;
  readonly rounds: number;
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Log-odds of a sample under weights. */
export const oddsOf = ({ steps }: Sample, weights: ReadonlyMap<string, number>): number =>
  steps.reduce((sum, { name, value }) => sum + (weights.get(name) ?? 0) * value, 0);

/** Mean negative log-likelihood, in nats. */
export function logLoss(samples: readonly Sample[], weights: ReadonlyMap<string, number>): number {
  const total = samples.reduce((sum, sample) => {
    const probability = Math.min(Math.max(sigmoid(oddsOf(sample, weights)), 1e-9), 1 - 1e-9);
    return sum - Math.log(sample.label === 1 ? probability : 1 - probability);
  }, 0);
  return total / Math.max(1, samples.length);
}

/**
 * Logistic regression by projected gradient descent with per-weight step sizes (AdaGrad). Steps of strength are weights
 * of their own that stay at or above zero: stronger evidence never counts for less than weaker.
 */
export function fitWeights(
  samples: readonly Sample[],
  { prior, free, floors, pull, rounds }: FitOptions,
): Map<string, number> {
  const weights = new Map(prior);
  const squares = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>();
    for (const sample of samples) {
      const error = sigmoid(oddsOf(sample, weights)) - sample.label;
      for (const { name, value } of sample.steps)
        gradient.set(name, (gradient.get(name) ?? 0) + error * value);
    }
    for (const [name, weight] of weights) {
      const slope = (gradient.get(name) ?? 0) + pull * (weight - (prior.get(name) ?? 0));
      const square = (squares.get(name) ?? 0) + slope * slope;
      squares.set(name, square);
      const moved = weight - (0.3 * slope) / Math.sqrt(square + 1e-8);
      weights.set(name, free.has(name) ? moved : Math.max(floors?.get(name) ?? 0, moved));
    }
  }
  return weights;
}
