/** The patterns that cloth is drawn with, once for the document: woven, warp alone, dotted where nothing is known. */
export function WeaveThreads() {
  return (
    <svg className="weave-threads" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="woven" width="8" height="6" patternUnits="userSpaceOnUse">
          <path className="thread-weft" d="M0 0h8v6H0z" />
          <path className="thread-over" d="M.8 0h2v2.6h-2zM4.8 3h2v2.6h-2z" />
        </pattern>
        <pattern id="bare-quiet" width="12" height="10" patternUnits="userSpaceOnUse">
          <path className="thread-warp" d="M2.5 0h1v10h-1zM8.5 0h1v10h-1z" />
        </pattern>
        <pattern id="unknown" width="12" height="10" patternUnits="userSpaceOnUse">
          <path className="thread-unknown" d="M2 1h2v2H2zM8 1h2v2H8zM2 6h2v2H2zM8 6h2v2H8z" />
        </pattern>
      </defs>
    </svg>
  )
}
