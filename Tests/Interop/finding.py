"""What every check of this folder gives back."""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Outcome:
    """How many things a check read, and the sentences that say what is wrong."""
    read: int
    faults: list
