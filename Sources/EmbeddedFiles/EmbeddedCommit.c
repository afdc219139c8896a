#include "EmbeddedCommit.h"

// What git keeps, so that a commit is followed by a build of this file and of nothing else. In an
// archive of the sources there is none of it.

static const char head[] = {
#if __has_embed("../../.git/HEAD") == __STDC_EMBED_FOUND__
#embed "../../.git/HEAD" suffix(, )
#endif
    0};

static const char main_branch[] = {
#if __has_embed("../../.git/refs/heads/main") == __STDC_EMBED_FOUND__
#embed "../../.git/refs/heads/main" suffix(, )
#endif
    0};

const char *embedded_git_head(void) { return head; }

const char *embedded_main_branch(void) { return main_branch; }

const char *embedded_changed_commit(void) { return COACH_CHANGED_COMMIT; }
