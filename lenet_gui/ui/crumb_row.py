"""Which crumbs of a line there is room for."""

from collections.abc import Sequence


def kept(
    widths: Sequence[float], important: Sequence[int], room: float, between: float, left_out: float
) -> list[int | None]:
    """Return the indices of the crumbs for which there is room, in their order; None stands for those left out.

    Crumbs have ``widths``, what stands between them ``between``, what stands for some ``left_out``.
    The ``important`` come first, then the last one, the first one, and the nearest to the important.
    """
    if not widths:
        return []
    if sum(widths) + between * (len(widths) - 1) <= room:  # what stands for some may be wider than they are
        return list(range(len(widths)))
    ends = [len(widths) - 1, 0]
    near = sorted(range(len(widths)), key=lambda index: min(abs(index - i) for i in important))
    shown: list[int | None] = []
    chosen: set[int] = set()
    for index in dict.fromkeys([*important, *ends, *near]):
        row = _with_gaps(chosen | {index}, len(widths))
        length = sum(left_out if i is None else widths[i] for i in row) + between * (len(row) - 1)
        if length <= room or not shown:
            chosen.add(index)
            shown = row
    return shown


def _with_gaps(chosen: set[int], count: int) -> list[int | None]:
    """Return ``chosen`` of ``count`` indices in order, None wherever some in a row are missing."""
    row: list[int | None] = []
    for index in range(count):
        if index in chosen:
            row.append(index)
        elif not row or row[-1] is not None:
            row.append(None)
    return row
