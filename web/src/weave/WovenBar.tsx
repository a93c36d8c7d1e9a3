interface Props { percent: number | null; label: string; className: string }

/** Woven so far, bare warp for what is left, dotted where the share is unknown. The threads keep their size at every width. */
export function WovenBar({ percent, label, className }: Props) {
  return (
    <svg className={className} role="img" aria-label={label}>
      <rect width="100%" height="100%" fill={percent === null ? 'url(#unknown)' : 'url(#bare-quiet)'} />
      {percent !== null && percent > 0 && (
        <>
          <rect width={`${percent}%`} height="100%" fill="url(#woven)" />
          <svg x={`${percent}%`} width="3" height="100%" overflow="visible">
            <rect className="cloth-fell" x="-3" width="3" height="100%" />
          </svg>
        </>
      )}
    </svg>
  )
}
