import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { speakLanguageOf } from './app/locale'
import { keepServed } from './app/served'
import './styles/site.css'

document.documentElement.lang = speakLanguageOf(location.pathname)
keepServed()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
