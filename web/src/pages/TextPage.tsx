import { Suspense, lazy } from 'react'
import { Fence } from '../app/Layout'
import { usePage } from '../app/page'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import * as en from './texts.en'
import * as sv from './texts.sv'

const FeedbackForm = lazy(() => import('../app/contributingPages').then((pages) => ({ default: pages.FeedbackForm })))

type Name = 'about' | 'method' | 'privacy' | 'accessibility'

/** The pages that are mostly words, each written in both languages. */
export default function TextPage({ name }: { name: Name }) {
  usePage({ about: m.about_title(), method: m.method(), privacy: m.privacy(), accessibility: m.accessibility() }[name])
  const texts = locale() === 'sv' ? sv : en
  const Text = { about: texts.About, method: texts.Method, privacy: texts.Privacy, accessibility: texts.Accessibility }[name]
  return (
    <div className="reading text-page">
      <Text
        form={
          <Fence>
            <Suspense fallback={<Loading lines={14} />}>
              <FeedbackForm />
            </Suspense>
          </Fence>
        }
      />
    </div>
  )
}
