#include "EmbeddedFiles.h"

// `#embed` is a directive, so each file is spelled out; the list below gives it its name.

static const unsigned char framework_framework_json[] = {
#embed "../../Frameworks/framework.json"
};
static const unsigned char framework_patterns_md[] = {
#embed "../../Frameworks/patterns.md"
};
static const unsigned char framework_concepts_words_json[] = {
#embed "../../Frameworks/concepts/words.json"
};
static const unsigned char framework_concepts_shared_json[] = {
#embed "../../Frameworks/concepts/shared.json"
};
static const unsigned char framework_recognition_clarify_json[] = {
#embed "../../Frameworks/recognition/clarify.json"
};
static const unsigned char framework_recognition_frame_json[] = {
#embed "../../Frameworks/recognition/frame.json"
};
static const unsigned char framework_recognition_data_json[] = {
#embed "../../Frameworks/recognition/data.json"
};
static const unsigned char framework_recognition_model_json[] = {
#embed "../../Frameworks/recognition/model.json"
};
static const unsigned char framework_recognition_evaluate_json[] = {
#embed "../../Frameworks/recognition/evaluate.json"
};
static const unsigned char framework_recognition_deploy_json[] = {
#embed "../../Frameworks/recognition/deploy.json"
};
static const unsigned char framework_recognition_operate_json[] = {
#embed "../../Frameworks/recognition/operate.json"
};
static const unsigned char framework_recognition_contradictions_json[] = {
#embed "../../Frameworks/recognition/contradictions.json"
};
static const unsigned char framework_guides_clarify_json[] = {
#embed "../../Frameworks/guides/clarify.json"
};
static const unsigned char framework_guides_frame_json[] = {
#embed "../../Frameworks/guides/frame.json"
};
static const unsigned char framework_guides_data_json[] = {
#embed "../../Frameworks/guides/data.json"
};
static const unsigned char framework_guides_model_json[] = {
#embed "../../Frameworks/guides/model.json"
};
static const unsigned char framework_guides_evaluate_json[] = {
#embed "../../Frameworks/guides/evaluate.json"
};
static const unsigned char framework_guides_deploy_json[] = {
#embed "../../Frameworks/guides/deploy.json"
};
static const unsigned char framework_guides_operate_json[] = {
#embed "../../Frameworks/guides/operate.json"
};
static const unsigned char framework_glossary_data_json[] = {
#embed "../../Frameworks/glossary/data.json"
};
static const unsigned char framework_glossary_features_json[] = {
#embed "../../Frameworks/glossary/features.json"
};
static const unsigned char framework_glossary_models_json[] = {
#embed "../../Frameworks/glossary/models.json"
};
static const unsigned char framework_glossary_training_json[] = {
#embed "../../Frameworks/glossary/training.json"
};
static const unsigned char framework_glossary_evaluation_json[] = {
#embed "../../Frameworks/glossary/evaluation.json"
};
static const unsigned char framework_glossary_serving_json[] = {
#embed "../../Frameworks/glossary/serving.json"
};
static const unsigned char framework_glossary_operations_json[] = {
#embed "../../Frameworks/glossary/operations.json"
};
static const unsigned char case_video_rec_case_json[] = {
#embed "../../CaseStudies/video-rec/case.json"
};
static const unsigned char case_video_rec_model_answer_md[] = {
#embed "../../CaseStudies/video-rec/model-answer.md"
};
static const unsigned char case_content_safety_case_json[] = {
#embed "../../CaseStudies/content-safety/case.json"
};
static const unsigned char case_content_safety_model_answer_md[] = {
#embed "../../CaseStudies/content-safety/model-answer.md"
};
static const unsigned char case_fraud_case_json[] = {
#embed "../../CaseStudies/fraud/case.json"
};
static const unsigned char case_fraud_model_answer_md[] = {
#embed "../../CaseStudies/fraud/model-answer.md"
};

static const unsigned char framework_learned_consistency_bin[] = {
#embed "../../Frameworks/learned/consistency.bin"
};
static const unsigned char case_video_rec_rules_bin[] = {
#embed "../../CaseStudies/video-rec/rules.bin"
};
static const unsigned char case_content_safety_rules_bin[] = {
#embed "../../CaseStudies/content-safety/rules.bin"
};
static const unsigned char case_fraud_rules_bin[] = {
#embed "../../CaseStudies/fraud/rules.bin"
};
static const unsigned char framework_learned_weights_bin[] = {
#embed "../../Frameworks/learned/weights.bin"
};

static const struct embedded_file files[] = {
    {"Frameworks/learned/consistency.bin", framework_learned_consistency_bin, sizeof(framework_learned_consistency_bin)},
    {"CaseStudies/video-rec/rules.bin", case_video_rec_rules_bin, sizeof(case_video_rec_rules_bin)},
    {"CaseStudies/content-safety/rules.bin", case_content_safety_rules_bin, sizeof(case_content_safety_rules_bin)},
    {"CaseStudies/fraud/rules.bin", case_fraud_rules_bin, sizeof(case_fraud_rules_bin)},
    {"Frameworks/learned/weights.bin", framework_learned_weights_bin, sizeof(framework_learned_weights_bin)},
    {"Frameworks/framework.json", framework_framework_json, sizeof(framework_framework_json)},
    {"Frameworks/patterns.md", framework_patterns_md, sizeof(framework_patterns_md)},
    {"Frameworks/concepts/words.json", framework_concepts_words_json, sizeof(framework_concepts_words_json)},
    {"Frameworks/concepts/shared.json", framework_concepts_shared_json, sizeof(framework_concepts_shared_json)},
    {"Frameworks/recognition/clarify.json", framework_recognition_clarify_json, sizeof(framework_recognition_clarify_json)},
    {"Frameworks/recognition/frame.json", framework_recognition_frame_json, sizeof(framework_recognition_frame_json)},
    {"Frameworks/recognition/data.json", framework_recognition_data_json, sizeof(framework_recognition_data_json)},
    {"Frameworks/recognition/model.json", framework_recognition_model_json, sizeof(framework_recognition_model_json)},
    {"Frameworks/recognition/evaluate.json", framework_recognition_evaluate_json, sizeof(framework_recognition_evaluate_json)},
    {"Frameworks/recognition/deploy.json", framework_recognition_deploy_json, sizeof(framework_recognition_deploy_json)},
    {"Frameworks/recognition/operate.json", framework_recognition_operate_json, sizeof(framework_recognition_operate_json)},
    {"Frameworks/recognition/contradictions.json", framework_recognition_contradictions_json, sizeof(framework_recognition_contradictions_json)},
    {"Frameworks/guides/clarify.json", framework_guides_clarify_json, sizeof(framework_guides_clarify_json)},
    {"Frameworks/guides/frame.json", framework_guides_frame_json, sizeof(framework_guides_frame_json)},
    {"Frameworks/guides/data.json", framework_guides_data_json, sizeof(framework_guides_data_json)},
    {"Frameworks/guides/model.json", framework_guides_model_json, sizeof(framework_guides_model_json)},
    {"Frameworks/guides/evaluate.json", framework_guides_evaluate_json, sizeof(framework_guides_evaluate_json)},
    {"Frameworks/guides/deploy.json", framework_guides_deploy_json, sizeof(framework_guides_deploy_json)},
    {"Frameworks/guides/operate.json", framework_guides_operate_json, sizeof(framework_guides_operate_json)},
    {"Frameworks/glossary/data.json", framework_glossary_data_json, sizeof(framework_glossary_data_json)},
    {"Frameworks/glossary/features.json", framework_glossary_features_json, sizeof(framework_glossary_features_json)},
    {"Frameworks/glossary/models.json", framework_glossary_models_json, sizeof(framework_glossary_models_json)},
    {"Frameworks/glossary/training.json", framework_glossary_training_json, sizeof(framework_glossary_training_json)},
    {"Frameworks/glossary/evaluation.json", framework_glossary_evaluation_json, sizeof(framework_glossary_evaluation_json)},
    {"Frameworks/glossary/serving.json", framework_glossary_serving_json, sizeof(framework_glossary_serving_json)},
    {"Frameworks/glossary/operations.json", framework_glossary_operations_json, sizeof(framework_glossary_operations_json)},
    {"CaseStudies/video-rec/case.json", case_video_rec_case_json, sizeof(case_video_rec_case_json)},
    {"CaseStudies/video-rec/model-answer.md", case_video_rec_model_answer_md, sizeof(case_video_rec_model_answer_md)},
    {"CaseStudies/content-safety/case.json", case_content_safety_case_json, sizeof(case_content_safety_case_json)},
    {"CaseStudies/content-safety/model-answer.md", case_content_safety_model_answer_md, sizeof(case_content_safety_model_answer_md)},
    {"CaseStudies/fraud/case.json", case_fraud_case_json, sizeof(case_fraud_case_json)},
    {"CaseStudies/fraud/model-answer.md", case_fraud_model_answer_md, sizeof(case_fraud_model_answer_md)},
};

size_t embedded_file_count(void) { return sizeof(files) / sizeof(files[0]); }

const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
