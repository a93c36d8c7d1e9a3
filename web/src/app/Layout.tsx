import { Component, useEffect, useRef, type ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice } from '../ui/states'
import { Logotype } from '../weave/Logotype'
import { WeaveThreads } from '../weave/WeaveThreads'
import { basename, locale, otherLanguage } from './locale'
import { placeOf } from './page'
import { useSession } from './queries'

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <>
      <a className="skip-link" href="#innehall">
        {m.skip_link()}
      </a>
      <WeaveThreads />
      <Header />
      <Offline />
      <Main key={pathname.split('/')[1]}>{children}</Main>
      <Footer />
    </>
  )
}

/** After a move inside the site the reader is at the top of the new page, with eyes and with a screen reader. */
function Main({ children }: { children: ReactNode }) {
  const { pathname, hash } = useLocation()
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (from === pathname) return
    if (from !== null) {
      if (placeOf(hash) === null) scrollTo(0, 0)
      main.current?.focus({ preventScroll: true })
    }
    from = pathname
  }, [pathname, hash])
  return (
    <main id="innehall" ref={main} tabIndex={-1} className="page">
      <Fence key={pathname}>{children}</Fence>
    </main>
  )
}
let from: string | null = null

export class Fence extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null }
  static getDerivedStateFromError = (error: unknown) => ({ error })
  override render() {
    return this.state.error === null ? this.props.children : <ErrorNotice error={this.state.error} retry={() => location.reload()} />
  }
}

function Header() {
  const { pathname, search } = useLocation()
  const { session, isCurator, isOperator } = useSession()
  const type = pathname === '/sok' ? new URLSearchParams(search).get('type') : null
  const entries = [
    { to: '/sok', name: m.nav_search(), here: pathname === '/sok' && type === null },
    { to: '/hitta-stod', name: m.nav_support(), here: pathname === '/hitta-stod' },
    { to: '/sok?type=actor', name: m.nav_actors(), here: type === 'actor' || pathname.startsWith('/aktorer') },
    { to: '/sok?type=offer', name: m.nav_offers(), here: type === 'offer' || pathname.startsWith('/stod') },
    { to: '/sok?type=initiative', name: m.nav_initiatives(), here: type === 'initiative' || pathname.startsWith('/initiativ') },
    { to: '/behov', name: m.nav_needs(), here: pathname.startsWith('/behov') },
    { to: '/sok?type=resource', name: m.nav_knowledge(), here: type === 'resource' || pathname.startsWith('/kunskap') },
    { to: '/dialog', name: m.nav_dialogue(), here: pathname.startsWith('/dialog') },
    ...(isCurator ? [{ to: '/granskning', name: m.nav_queue(), here: pathname.startsWith('/granskning') }] : []),
    ...(isOperator ? [{ to: '/drift', name: m.nav_status(), here: pathname === '/drift' }] : []),
  ]
  return (
    <header className="site-header">
      <div className="wide header-row">
        <Link className="logotype" to="/">
          <Logotype />
          Samlingsplats
        </Link>
        <nav className="main-menu" aria-label={m.main_menu()}>
          {entries.map(({ to, name, here }) => (
            <Link key={to} to={to} aria-current={here ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        <div className="header-tools">
          <a href={otherLanguage(pathname, search)} hrefLang={locale() === 'sv' ? 'en' : 'sv'} lang={locale() === 'sv' ? 'en' : 'sv'}>
            {locale() === 'sv' ? 'English' : 'Svenska'}
          </a>
          {session.authenticated ? <NavLink to="/konto">{session.name ?? m.account()}</NavLink> : <LoginLink />}
        </div>
      </div>
    </header>
  )
}

/** Leaves for Keycloak through the gateway and comes back to this page. */
export function LoginLink({ className }: { className?: string }) {
  const { pathname, search } = useLocation()
  const next = encodeURIComponent(`${basename()}${pathname}${search}`)
  return (
    <a className={className} href={`/oauth2/authorization/keycloak?next=${next}`} rel="nofollow">
      {m.log_in()}
    </a>
  )
}

function Offline() {
  const ref = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const show = () => {
      if (ref.current !== null) ref.current.textContent = navigator.onLine ? '' : m.error_offline()
    }
    show()
    addEventListener('online', show)
    addEventListener('offline', show)
    return () => {
      removeEventListener('online', show)
      removeEventListener('offline', show)
    }
  }, [])
  return <p ref={ref} className="offline" role="status" />
}

function Footer() {
  const { pathname } = useLocation()
  return (
    <footer className="site-footer">
      <div className="selvedge" aria-hidden="true" />
      <div className="wide footer-row">
        <p>{m.footer_sentence()}</p>
        <nav aria-label={m.footer_menu()}>
          <Link to="/om">{m.nav_about()}</Link>
          <Link to="/metod">{m.method()}</Link>
          <Link to="/tillganglighet" state={pathname}>{m.accessibility()}</Link>
          <Link to="/integritet">{m.privacy()}</Link>
          <Link to="/bidra">{m.bidra_title()}</Link>
        </nav>
      </div>
    </footer>
  )
}
