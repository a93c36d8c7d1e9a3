/** Three by three threads, over and under. */
export function Logotype() {
  return (
    <svg className="weave-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <g className="warp">
        <path d="M4 1h6v30H4zM13 1h6v30h-6zM22 1h6v30h-6z" />
      </g>
      <g className="weft">
        <path d="M1 5h30v3H1zM1 14h30v3H1zM1 23h30v3H1z" />
      </g>
      <g className="warp">
        <path d="M4 4h6v5H4zM22 4h6v5h-6zM13 13h6v5h-6zM4 22h6v5H4zM22 22h6v5h-6z" />
      </g>
    </svg>
  )
}
