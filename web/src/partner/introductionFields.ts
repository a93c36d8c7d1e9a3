import type { FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { errorText } from '../ui/form'

export interface Asking { name: string; email: string; message: string }
export const nothingAsked: Asking = { name: '', email: '', message: '' }

export const labels = () => ({ name: m.introduction_name(), email: m.introduction_email(), message: m.introduction_message() })

export function fieldOf(pointer: string): { field: keyof Asking; label: string } | null {
  const field = pointer.slice(1)
  const all = labels()
  return field in all ? { field: field as keyof Asking, label: all[field as keyof Asking] } : null
}

export const textOf = (error: FieldError): string => (error.code === 'mail-address' ? m.introduction_email_wrong() : error.code === 'plain-text' ? m.field_required() : errorText(error))
