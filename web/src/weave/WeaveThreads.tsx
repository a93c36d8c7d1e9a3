/** The patterns that cloth is drawn with, once for the document: woven, warp alone, dotted where nothing is known. */
export function WeaveThreads() {
  return (
    <svg className="weave-threads" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="woven" width="12" height="14" patternUnits="userSpaceOnUse">
          <path className="thread-ground" d="M0 0h12v14H0z" />
          <path className="thread-over" d="M2 0h1.5v14H2zM8 0h1.5v14H8z" />
          <path className="thread-weft" d="M0 1h12v5H0z" />
          <path className="thread-weft-deep" d="M0 8h12v5H0z" />
        </pattern>
        <pattern id="bare-quiet" width="12" height="12" patternUnits="userSpaceOnUse">
          <path className="thread-warp" d="M2 0h1.5v12H2zM8 0h1.5v12H8z" />
        </pattern>
        <pattern id="unknown" width="12" height="12" patternUnits="userSpaceOnUse">
          <path className="thread-unknown" d="M2 1h2v2H2zM8 1h2v2H8zM2 7h2v2H2zM8 7h2v2H8z" />
        </pattern>
      </defs>
    </svg>
  )
}
