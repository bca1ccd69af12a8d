import { vendorErrorName } from '../../../shared/vocabulary/errors.ts';
import type { ModelPort, ModelReply, ModelRequest } from '../model-port.ts';

const unavailable = (vendor: string): ModelReply => ({
  kind: 'doubt',
  why: 'model-unavailable',
  vendor,
  model: 'unknown',
  prompt: 'unknown',
  latencyMs: 0,
});

/**
 * Asks the model within one time budget. A port that ignores its signal is left behind, one that throws counts as
 * unavailable: whatever the model does, the record gets its answer in time.
 */
export const askInTime = async (port: ModelPort, request: ModelRequest, budgetMs: number): Promise<ModelReply> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ModelReply>((resolve) => {
    timer = setTimeout(() => {
      controller.abort();
      resolve(unavailable('BudgetExceeded'));
    }, budgetMs);
  });
  try {
    return await Promise.race([port(request, { signal: controller.signal }), late]);
  } catch (error) {
    return unavailable(vendorErrorName(error));
  } finally {
    clearTimeout(timer);
  }
};
