import { ApiProblem } from '../api/http'

/** A refusal of what was sent, with pointers as the kind's own form knows them. */
export function ofPayload(problem: unknown): unknown {
  if (!(problem instanceof ApiProblem)) return problem
  const errors = problem.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/(payload|content)/, '') }))
  return new ApiProblem(problem.status, problem.code, problem.detail, errors, problem.correlationId)
}
