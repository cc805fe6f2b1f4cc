"""Requests that name two things to do, the first of them with the file that was spoken of before, one by one."""

from __future__ import annotations

from agentkit_training.bundled.chains import Chain, _chains


def _of_it(operation: str, second: str, text: str) -> tuple[Chain, ...]:
    """Return the lines of `text` as requests for a figure of the file that the last call was about."""
    return _chains("aggregate_data", second, text, {"operation": operation, "path": "<path>"})


TWO_STEPS_ON = (
    *_of_it("sum", "write_file", """
        put the total of its {column} column in {to_path}
        sum {column} over it and save that to {to_path}
        write the sum of its {column} to {to_path}
        its {column} added up, into {to_path}
        from that file, {column} in total, kept as {to_path}
        store in {to_path} what {column} comes to in it, per {group_by}
    """),
    *_of_it("mean", "write_file", """
        keep the mean of its {column} field in {to_path}
        save its average {column} by {group_by} as {to_path}
        average its {column} and put that into {to_path}
        {to_path} gets the typical {column} of that file, the mean
    """),
    *_of_it("median", "write_file", """
        file its median {column} under {to_path}
        leave the median {column} of that table in {to_path}
        take the median over its {column} column, then put it in {to_path}
    """),
    *_of_it("max", "write_file", """
        write the highest {column} in it to {to_path}
        its largest {column} goes into {to_path}
        save the maximum of {column} there as {to_path}
    """),
    *_of_it("min", "write_file", """
        write the lowest {column} of that file to {to_path}
        {to_path} for its smallest {column}
    """),
    *_of_it("count", "write_file", """
        count its rows and keep the number in {to_path}
        how many rows it has, into {to_path}
        save the number of its rows per {group_by} as {to_path}
    """),
    *_of_it("sum", "add_note", """
        note its total {column}
        a note with what its {column} adds up to
    """),
    *_of_it("max", "add_note", """
        note down the highest {column} in it
        make a note of that file's top {column}
    """),
    *_of_it("count", "append_file", """
        append its number of rows to {to_path}
        count the rows of that file and add the count to {to_path}
    """),
    *_of_it("mean", "append_file", """
        its mean {column}, at the end of {to_path}
        add that file's average {column} to {to_path}
    """),
    *_chains("top_rows", "write_file", """
        save its top {count} rows by {column} as {to_path}
        the {count} rows of it with the most {column}, in {to_path}
        write the {count} largest by {column} from that file to {to_path}
    """, {"path": "<path>"}),
    *_chains("read_file", "write_file", """
        read it and save the text as {to_path}
        copy what it says into {to_path}
        make {to_path} out of the text of that file
    """, {"path": "<path>"}),
    *_chains("describe_data", "write_file", """
        describe it and keep the description in {to_path}
        save a description of that data as {to_path}
        what columns it has belongs in {to_path}
    """, {"path": "<path>"}),
)  # fmt: skip
