import { useEffect } from 'react'
import { useLocation } from 'react-router'
import * as m from '../paraglide/messages/_index.js'
import { basename } from './locale'

/** Title, description and addresses of the page, as the server would have written them. */
export function usePage(title: string | null, description?: string) {
  const { pathname, hash } = useLocation()
  const there = title !== null
  useEffect(() => {
    if (title === null) return
    document.title = title === '' ? m.site_title() : `${title} – Samlingsplats`
    set('meta', 'name', 'description', 'content', description ?? m.site_sentence())
    set('link', 'rel', 'canonical', 'href', `${location.origin}${basename()}${pathname}`)
  }, [title, description, pathname])
  useEffect(() => {
    if (there) placeOf(hash)?.scrollIntoView()
  }, [there, pathname, hash])
}

/** What an address points at inside its page, once that is there. */
export const placeOf = (hash: string): HTMLElement | null => document.getElementById(hash.slice(1))

function set(element: string, by: string, name: string, attribute: string, value: string) {
  let node = document.head.querySelector(`${element}[${by}="${name}"]`)
  if (node === null) {
    node = document.head.appendChild(document.createElement(element))
    node.setAttribute(by, name)
  }
  node.setAttribute(attribute, value)
}
