### The settings.

settings-open = Settings
settings-title = Settings
settings-language = Language
settings-size = Text size
settings-size-small = Small
settings-size-normal = Normal
settings-size-large = Large
settings-size-largest = Largest
settings-sessions = YOUR SESSIONS ARE KEPT IN
settings-settings = THESE SETTINGS ARE KEPT IN
settings-nowhere = Nowhere: they are gone when the program ends.
settings-not-kept = It counts until the program ends, but can't be kept: { $reason }
