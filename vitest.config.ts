import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    // Two cores: more workers only make the engines' tests slower.
    maxWorkers: 2,
  },
});
