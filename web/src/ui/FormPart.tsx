import type { ReactNode } from 'react'

/** Fields of a long form that belong together, under a title of their own. */
export const FormPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="form-part">
    <legend>{title}</legend>
    {children}
  </fieldset>
)
