"""Phrasings written one by one, each another kind of asking: reasons first, telegrams, questions that imply an order."""

from agentkit_training.bundled.by_hand.aggregate_data import AGGREGATES
from agentkit_training.bundled.by_hand.append_file import APPENDS
from agentkit_training.bundled.by_hand.calculate import CALCULATES
from agentkit_training.bundled.by_hand.convert_units import CONVERTS
from agentkit_training.bundled.by_hand.current_time import NOWS
from agentkit_training.bundled.by_hand.date_difference import DIFFERENCES
from agentkit_training.bundled.by_hand.describe_data import DESCRIBES
from agentkit_training.bundled.by_hand.edit_file import EDITS
from agentkit_training.bundled.by_hand.fetch_url import FETCHES
from agentkit_training.bundled.by_hand.list_files import LISTS
from agentkit_training.bundled.by_hand.notes import NOTES
from agentkit_training.bundled.by_hand.people_data import PEOPLE_DATA
from agentkit_training.bundled.by_hand.people_files import PEOPLE_FILES
from agentkit_training.bundled.by_hand.query_data import QUERIES
from agentkit_training.bundled.by_hand.read_file import READS
from agentkit_training.bundled.by_hand.run_command import SHELLS
from agentkit_training.bundled.by_hand.run_python import PYTHONS
from agentkit_training.bundled.by_hand.search_files import SEARCHES
from agentkit_training.bundled.by_hand.shift_date import SHIFTS
from agentkit_training.bundled.by_hand.top_rows import TOPS
from agentkit_training.bundled.by_hand.unmarked import UNMARKED
from agentkit_training.bundled.by_hand.voices_data import VOICES_DATA
from agentkit_training.bundled.by_hand.voices_files import VOICES_FILES
from agentkit_training.bundled.by_hand.write_file import WRITES
from agentkit_training.family import Family

BY_HAND: tuple[Family, ...] = (
    *LISTS,
    *READS,
    *WRITES,
    *APPENDS,
    *EDITS,
    *SEARCHES,
    *DESCRIBES,
    *QUERIES,
    *AGGREGATES,
    *TOPS,
    *CALCULATES,
    *CONVERTS,
    *NOWS,
    *DIFFERENCES,
    *SHIFTS,
    *SHELLS,
    *PYTHONS,
    *FETCHES,
    *NOTES,
    *PEOPLE_DATA,
    *UNMARKED,
    *VOICES_DATA,
    *VOICES_FILES,
    *PEOPLE_FILES,
)
