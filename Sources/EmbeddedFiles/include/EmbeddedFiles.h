#ifndef EMBEDDED_FILES_H
#define EMBEDDED_FILES_H

#include <stddef.h>

#include "EmbeddedCommit.h"

/// A content file that was put into the binary when it was built.
struct embedded_file {
  /// Path from the top of the repository, such as "Frameworks/framework.json".
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// How many files are embedded.
size_t embedded_file_count(void);

/// The file at `index`, which must be below the count. Lives as long as the process.
const struct embedded_file *embedded_file_at(size_t index);

#endif
