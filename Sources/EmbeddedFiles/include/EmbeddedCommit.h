#ifndef EMBEDDED_COMMIT_H
#define EMBEDDED_COMMIT_H

/// `.git/HEAD` where this was built: the name of a branch or a commit; empty without git.
const char *embedded_git_head(void);

/// The commit of the branch main; empty where git keeps it elsewhere.
const char *embedded_main_branch(void);

/// The commit beside which files were changed when the manifest was read; empty for none.
const char *embedded_changed_commit(void);

#endif
